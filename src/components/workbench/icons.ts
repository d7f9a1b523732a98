/** The icons of the workbench by the names it knows them under. */
import {
  BookOpen,
  Check,
  ChevronRight,
  CircleAlert,
  CircleSlash2,
  Contrast,
  Cpu,
  Files,
  Info,
  Lightbulb,
  Menu,
  MessageSquareText,
  OctagonAlert,
  Search,
  TriangleAlert,
  type IconNode,
} from 'lucide';

export const icons = {
  book: BookOpen,
  caution: OctagonAlert,
  check: Check,
  chevron: ChevronRight,
  diagnostics: CircleAlert,
  important: CircleSlash2,
  language: MessageSquareText,
  menu: Menu,
  note: Info,
  procedures: Files,
  search: Search,
  theme: Contrast,
  tip: Lightbulb,
  warning: TriangleAlert,
  worlds: Cpu,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof icons;
