/** The icons of the form, from Lucide: those that it asks for, and no others. */
import { Calendar, Check, ChevronRight, Code, createElement, GripVertical, Info, Lock, Plus, Users, X } from "lucide";

const ICONS: Readonly<Record<string, Parameters<typeof createElement>[0]>> = {
  calendar: Calendar,
  check: Check,
  "chevron-right": ChevronRight,
  code: Code,
  "grip-vertical": GripVertical,
  info: Info,
  lock: Lock,
  plus: Plus,
  users: Users,
  x: X,
};

/** Fills an element with an icon, by its Lucide name. */
export function icon(name: string, into: HTMLElement): void {
  const shape = ICONS[name];
  if (shape !== undefined) into.append(createElement(shape));
}
