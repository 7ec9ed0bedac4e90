/** The icons that people see, from Lucide. */
import {
  ArrowDown,
  ArrowUp,
  Calendar,
  CalendarClock,
  Check,
  ChevronDown,
  ChevronRight,
  Circle,
  CircleCheckBig,
  Clock,
  Code,
  createElement,
  EllipsisVertical,
  Eye,
  EyeOff,
  GripVertical,
  Info,
  Link,
  List,
  Lock,
  Plus,
  SlidersHorizontal,
  Users,
  X,
} from "lucide";
import type { IconName } from "../../ui/shared/icon";

const ICONS: Readonly<Record<IconName, Parameters<typeof createElement>[0]>> = {
  "arrow-down": ArrowDown,
  "arrow-up": ArrowUp,
  calendar: Calendar,
  "calendar-clock": CalendarClock,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-right": ChevronRight,
  circle: Circle,
  "circle-check-big": CircleCheckBig,
  clock: Clock,
  code: Code,
  "ellipsis-vertical": EllipsisVertical,
  eye: Eye,
  "eye-off": EyeOff,
  "grip-vertical": GripVertical,
  info: Info,
  link: Link,
  list: List,
  lock: Lock,
  plus: Plus,
  "sliders-horizontal": SlidersHorizontal,
  users: Users,
  x: X,
};

/** Fills an element with an icon. */
export function icon(name: IconName, into: HTMLElement): void {
  into.append(createElement(ICONS[name]));
}
