/** VS Code's API reports some changes a moment late. */

/** How often, and after how many milliseconds each time, to check whether VS Code has caught up. */
const LOOKS = 10;
const LOOK = 50;

/** Resolves with whether the condition holds, or comes to hold in a moment. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let look = 1; !(await isSo()); look += 1) {
    if (look === LOOKS) return false;
    await new Promise((resume) => setTimeout(resume, LOOK));
  }
  return true;
}
