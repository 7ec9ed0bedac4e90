/**
 * The playground's server: the app's page, the built plugin, and the vault's folder over HTTP, on 127.0.0.1 alone.
 *
 * Reads answer with the file's hash as `ETag`; a write may bring it back as `If-Match` and gets 412 when the file has changed, so that
 * the app can read, change and write without ever losing what another program wrote in between. `If-None-Match: *` creates only.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleApp } from "./bundle.mjs";
import { openFolder } from "./folder.mjs";
import { checkSender, Refusal } from "./guard.mjs";
import { pageOf } from "./page.mjs";
import { watchFolder } from "./watch.mjs";

const LIMIT = 32 * 1024 * 1024;

/** @typedef {import("./follow.mjs").BuildNews} BuildNews */

/**
 * @typedef {object} ServerOptions
 * @property {string} vault the folder with the notes; used as it is
 * @property {number} [port] 0 takes a free one
 * @property {string} [pluginDir] where `manifest.json`, `main.js` and `styles.css` of the plugin are; this project's root by default
 * @property {Record<string, string>} [plugin] files of the plugin, by name, that go before those in the folder
 * @property {import("./bundle.mjs").AppBundle | undefined} [app] the app's script and style; bundled now by default
 */

/**
 * The texts of `plugin` and `app` are looked up at each request: whoever gives them may change them.
 * @param {ServerOptions} options
 * @returns {Promise<{ url: string, port: number, tell: (news: BuildNews) => void, close: () => Promise<void> }>} `tell`: tells all
 *   windows what became of the sources' last change, and those that are opened later, too, while it is bad news
 */
export async function startServer({
  vault,
  port = 0,
  pluginDir = fileURLToPath(new URL("../../..", import.meta.url)),
  plugin = {},
  app,
}) {
  const bundle = app ?? (await bundleApp());
  const folder = openFolder(vault);
  const watcher = watchFolder(folder);
  /** @type {Map<import("node:http").ServerResponse, string>} */
  const streams = new Map();
  let builds = 0;
  /** News that are still so. @type {BuildNews | undefined} */
  let standing;
  folder.onChange((change, writer) => {
    for (const [stream, client] of streams) if (client !== writer) stream.write(`data: ${JSON.stringify(change)}\n\n`);
  });

  const server = createServer((request, response) => {
    const address = server.address();
    const own = typeof address === "object" && address !== null ? address.port : 0;
    answer({ request, response, own }).catch((error) => refuse(response, error));
  });

  /** @param {{ request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, own: number }} exchange */
  async function answer({ request, response, own }) {
    checkSender(request, own);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const route = `${request.method} ${url.pathname}`;
    if (route === "GET /") return send(response, "text/html", pageOf(builds));
    if (route === "GET /app.js") return send(response, "text/javascript", bundle.script);
    if (route === "GET /app.css") return send(response, "text/css", bundle.style);
    if (route === "GET /plugin/manifest.json") return send(response, "application/json", pluginFile("manifest.json"));
    if (route === "GET /plugin/main.js") return send(response, "text/javascript", pluginFile("main.js"));
    if (route === "GET /plugin/styles.css") return send(response, "text/css", pluginFile("styles.css", ""));
    if (!url.pathname.startsWith("/api/")) throw new Refusal(404, "Nothing here");
    return answerApi(route, url, request, response);
  }

  /** @param {string} name @param {string} [fallback] */
  function pluginFile(name, fallback) {
    const given = plugin[name];
    if (given !== undefined) return given;
    try {
      return readFileSync(join(pluginDir, name), "utf8");
    } catch {
      if (fallback !== undefined) return fallback;
      throw new Refusal(404, `The plugin has no ${name}`);
    }
  }

  /**
   * @param {string} route @param {URL} url
   * @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response
   */
  async function answerApi(route, url, request, response) {
    const path = url.searchParams.get("path") ?? "";
    const header = request.headers["x-client"];
    const writer = typeof header === "string" ? header : undefined;
    switch (route) {
      case "GET /api/list":
        return sendJson(response, { name: folder.root.split(/[/\\]/u).pop(), entries: folder.list() });
      case "GET /api/events":
        return openStream(url.searchParams, request, response);
      case "GET /api/file": {
        const { bytes, hash, entry } = folder.read(path);
        response.setHeader("ETag", `"${hash}"`);
        response.setHeader("X-Entry", encodeURIComponent(JSON.stringify(entry)));
        // Never a type that the browser would run as a page of this origin.
        return send(response, mediaType(path), bytes);
      }
      case "PUT /api/file": {
        const expected = request.headers["if-match"]?.replaceAll('"', "");
        const create = request.headers["if-none-match"] === "*";
        const bytes = await bodyOf(request);
        return sendJson(response, folder.write({ path, bytes, expected, create, writer }));
      }
      case "DELETE /api/file":
        folder.remove(path, writer);
        return sendJson(response, {});
      case "POST /api/folder":
        return sendJson(response, folder.makeFolder(path, writer));
      case "POST /api/rename":
        folder.rename(path, url.searchParams.get("to") ?? "", writer);
        return sendJson(response, {});
      default:
        throw new Refusal(404, "Nothing here");
    }
  }

  /** @param {URLSearchParams} query @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  function openStream(query, request, response) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(": open\n\n");
    if (standing !== undefined) response.write(asEvent(standing));
    // Built while the page was loading.
    else if (Number(query.get("build") ?? builds) < builds) response.write(asEvent({ type: "built" }));
    streams.set(response, query.get("client") ?? "");
    request.on("close", () => streams.delete(response));
  }

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    tell(news) {
      standing = news.type === "failed" ? news : undefined;
      if (news.type === "built") builds += 1;
      for (const stream of streams.keys()) stream.write(asEvent(news));
    },
    async close() {
      watcher.close();
      for (const stream of streams.keys()) stream.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @param {BuildNews} news */
function asEvent(news) {
  return `event: build\ndata: ${JSON.stringify(news)}\n\n`;
}

/** @param {import("node:http").IncomingMessage} request */
async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LIMIT) throw new Refusal(413, "Too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @param {string} path */
function mediaType(path) {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const images = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp" };
  return Object.entries(images).find(([name]) => name === ending)?.[1] ?? "application/octet-stream";
}

/** @param {import("node:http").ServerResponse} response @param {string} type @param {string | Buffer} body */
function send(response, type, body) {
  const charset = type.startsWith("text/") || type === "application/json" ? "; charset=utf-8" : "";
  response.setHeader("Content-Type", type + charset);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  // The app has no reason to speak to anyone else, nor has the plugin: the browser enforces it.
  response.setHeader(
    "Content-Security-Policy",
    "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self' data:; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'",
  );
  response.end(body);
}

/** @param {import("node:http").ServerResponse} response @param {unknown} value */
function sendJson(response, value) {
  send(response, "application/json", JSON.stringify(value));
}

/** @param {import("node:http").ServerResponse} response @param {unknown} error */
function refuse(response, error) {
  const status = error instanceof Refusal ? error.status : 500;
  const message = error instanceof Error ? error.message : "Failed";
  response.statusCode = status;
  sendJson(response, { error: message });
}
