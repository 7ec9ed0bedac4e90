/**
 * Makes sure that the browser tests have a Chromium. Where none is found, Debian's is installed if that is possible without asking;
 * otherwise one line says what to do.
 */
import { spawnSync } from "node:child_process";
import { findChromium } from "./chromium.mjs";

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return (
    spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0
  );
}

/** The words before `apt-get`: none for root, `sudo -n` where it needs no password; undefined where neither will do. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : undefined;
}

function install() {
  const prefix = asRoot();
  if (prefix === undefined || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return false;
  console.log("The browser tests need Chromium, and none is here. Installing Debian’s …");
  /** @param {string[]} args */
  const apt = (...args) => {
    const [command = "", ...rest] = [...prefix, "apt-get", "-qq", ...args];
    return run(command, rest);
  };
  /** @param {string} name */
  const installed = (name) => apt("install", "-y", "--no-install-recommends", name, "fonts-dejavu-core");
  return apt("update") && (installed("chromium-headless-shell") || installed("chromium"));
}

if (findChromium() === undefined && !(install() && findChromium() !== undefined)) {
  console.error(
    "The browser tests need Chromium: install it (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to one.",
  );
  process.exit(1);
}
