import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "./server/server.mjs";

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "playground-server-"));
  await mkdir(join(folder, "vault/.git"), { recursive: true });
  await writeFile(join(folder, "vault/Note.md"), "one\n");
  await writeFile(join(folder, "vault/.git/config"), "hidden");
  await writeFile(join(folder, "secret.md"), "secret");
  await symlink(join(folder, "secret.md"), join(folder, "vault/link.md"));
  await symlink(folder, join(folder, "vault/out"));
  server = await startServer({ vault: join(folder, "vault") });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly etag: string;
}

/** Sends just these headers: `fetch` would not let a Host through. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port: server.port, method, path, headers: { origin: server.url, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (part: Buffer) => (text += part.toString()));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, body: text, etag: response.headers.etag ?? "" });
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

const note = (path: string): string => `/api/file?path=${encodeURIComponent(path)}`;

test("a request for a foreign host is refused", async () => {
  expect((await ask("GET", "/api/list", { host: "evil.example" })).status).toBe(403);
  expect((await ask("GET", "/", { host: `evil.example:${server.port}` })).status).toBe(403);
});

test("a request from a foreign origin is refused", async () => {
  expect((await ask("GET", "/api/list", { origin: "https://evil.example" })).status).toBe(403);
  expect((await ask("GET", "/api/list", { origin: "null" })).status).toBe(403);
  expect((await ask("PUT", note("Note.md"), { origin: "https://evil.example" }, "x")).status).toBe(403);
});

test("a change without an origin is refused", async () => {
  const { status } = await new Promise<{ status: number }>((resolve) => {
    request({ port: server.port, host: "127.0.0.1", method: "PUT", path: note("Note.md") }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    }).end("x");
  });
  expect(status).toBe(403);
  expect(await readFile(join(folder, "vault/Note.md"), "utf8")).toBe("one\n");
});

test.each([
  "../secret.md",
  "a/../../secret.md",
  "..\\secret.md",
  "/etc/passwd",
  "Note.md\0.png",
  "./Note.md",
  "a//b.md",
  "C:/windows/win.ini",
  "",
])("the path %j is refused", async (path) => {
  for (const method of ["GET", "PUT", "DELETE"]) {
    const { status, body } = await ask(method, note(path), {}, "x");
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('secret"');
  }
});

test("an encoded way out is refused", async () => {
  for (const path of ["%2e%2e%2fsecret.md", "..%2Fsecret.md", "%2e%2e%5csecret.md"])
    expect((await ask("GET", `/api/file?path=${path}`)).status).toBe(400);
});

test("a symlink that leads out of the vault is refused", async () => {
  expect((await ask("GET", note("link.md"))).status).toBe(403);
  expect((await ask("GET", note("out/secret.md"))).status).toBe(403);
  expect((await ask("PUT", note("link.md"), {}, "x")).status).toBe(403);
  expect((await ask("PUT", note("out/new.md"), {}, "x")).status).toBe(403);
  expect((await ask("POST", `/api/rename?path=Note.md&to=${encodeURIComponent("out/Note.md")}`)).status).toBe(403);
  expect(await readFile(join(folder, "secret.md"), "utf8")).toBe("secret");
});

test("hidden folders are not shown, but the app's own can be written", async () => {
  expect((await ask("GET", note(".git/config"))).status).toBe(403);
  expect((await ask("GET", "/api/list")).body).not.toContain(".git");
  await ask("POST", `/api/folder?path=${encodeURIComponent(".obsidian/plugins/x")}`);
  expect((await ask("PUT", note(".obsidian/plugins/x/data.json"), {}, "{}")).status).toBe(200);
});

test("creating refuses a file that exists, and leaves it", async () => {
  const { status } = await ask("PUT", note("Note.md"), { "if-none-match": "*" }, "new");
  expect(status).toBe(409);
  expect(await readFile(join(folder, "vault/Note.md"), "utf8")).toBe("one\n");
});

test("a write that expects another text is refused", async () => {
  await writeFile(join(folder, "vault/Race.md"), "first");
  const { etag } = await ask("GET", note("Race.md"));
  await writeFile(join(folder, "vault/Race.md"), "from elsewhere");
  expect((await ask("PUT", note("Race.md"), { "if-match": etag }, "mine")).status).toBe(412);
  expect(await readFile(join(folder, "vault/Race.md"), "utf8")).toBe("from elsewhere");
  const { etag: newer } = await ask("GET", note("Race.md"));
  expect((await ask("PUT", note("Race.md"), { "if-match": newer }, "mine")).status).toBe(200);
  expect(await readFile(join(folder, "vault/Race.md"), "utf8")).toBe("mine");
});

test("a rename never replaces another file", async () => {
  await writeFile(join(folder, "vault/A.md"), "a");
  await writeFile(join(folder, "vault/B.md"), "b");
  expect((await ask("POST", "/api/rename?path=A.md&to=B.md")).status).toBe(409);
  expect(await readFile(join(folder, "vault/B.md"), "utf8")).toBe("b");
});

/** What one window is told until `wanted` has been said. */
async function listen(client: string, wanted: string, act: () => Promise<unknown>): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(`${server.url}/api/events?client=${client}`, { signal: stop.signal });
  const reader = response.body?.getReader();
  let heard = "";
  const read = async (): Promise<void> => {
    while (reader !== undefined && !heard.includes(wanted)) {
      const { value, done } = await reader.read();
      if (done) return;
      heard += new TextDecoder().decode(value);
    }
  };
  const reading = read();
  await act();
  await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 1000))]);
  stop.abort();
  await reading.catch(() => undefined);
  return heard;
}

test("a file written right after its folder appeared is told of", async () => {
  const heard = await listen("a", "deep.md", async () => {
    await mkdir(join(folder, "vault/new/deeper"), { recursive: true });
    await writeFile(join(folder, "vault/new/deeper/deep.md"), "x");
  });
  expect(heard).toContain("new/deeper/deep.md");
});

test("a window is never told of its own writes, others are", async () => {
  const own = await listen("a", "never", () => ask("PUT", note("Own.md"), { "x-client": "a" }, "x"));
  expect(own).not.toContain("Own.md");
  const other = await listen("b", "Own.md", () => ask("PUT", note("Own.md"), { "x-client": "a" }, "y"));
  expect(other).toContain("Own.md");
});
