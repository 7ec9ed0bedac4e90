/** VS Code tells some things a moment after they are so. */

/** How often, and after how many milliseconds each, it is looked whether VS Code has caught up. */
const LOOKS = 10;
const LOOK = 50;

/** Whether it is so, or becomes so in a moment. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let look = 1; !(await isSo()); look += 1) {
    if (look === LOOKS) return false;
    await new Promise((resume) => setTimeout(resume, LOOK));
  }
  return true;
}
