/** On what the app says it runs. */
import { switches } from "../switches";
import { isMac } from "../ui/keymap";

export const Platform = {
  isDesktop: !switches.phone,
  isMobile: switches.phone,
  isDesktopApp: !switches.phone,
  isMobileApp: switches.phone,
  isIosApp: false,
  isAndroidApp: switches.phone,
  isPhone: switches.phone,
  isTablet: false,
  isMacOS: isMac,
  isWin: navigator.platform.includes("Win"),
  isLinux: navigator.platform.includes("Linux") && !switches.phone,
  isSafari: false,
  resourcePathPrefix: "/api/file?path=",
};
