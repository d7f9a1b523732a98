/** The icons a view can name, drawn from the lucide library. */
import type { VNode } from 'preact';
import { h } from './element.ts';
import {
  ArrowLeft,
  Camera,
  CircleUserRound,
  Globe,
  HardDrive,
  Info,
  Lock,
  Mail,
  Menu,
  MonitorPlay,
  Network,
  Plus,
  Power,
  CircleQuestionMark,
  RefreshCw,
  Search,
  Settings,
  Shield,
  Smartphone,
  type IconNode,
} from 'lucide';
import type { Icon } from '../../simulator/index.ts';

const drawings: Readonly<Record<Icon, IconNode>> = {
  account: CircleUserRound,
  add: Plus,
  back: ArrowLeft,
  camera: Camera,
  help: CircleQuestionMark,
  info: Info,
  live: MonitorPlay,
  lock: Lock,
  mail: Mail,
  menu: Menu,
  network: Network,
  phone: Smartphone,
  power: Power,
  refresh: RefreshCw,
  search: Search,
  settings: Settings,
  shield: Shield,
  storage: HardDrive,
  world: Globe,
};

/** An icon as decoration beside a label: hidden from screen readers. */
export function drawIcon(icon: Icon): VNode {
  return drawLines(drawings[icon]);
}

/** Any lucide drawing as decoration; `icon.css` says how its lines look. */
export function drawLines(node: IconNode): VNode {
  return h(
    'svg',
    { class: 'icon', 'aria-hidden': 'true', viewBox: '0 0 24 24' },
    ...drawShapes(node),
  );
}

/** What a lucide drawing consists of. */
export function drawShapes(node: IconNode): VNode[] {
  return node.map(([tag, attributes]) => h(tag, attributes));
}
