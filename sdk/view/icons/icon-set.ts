import ArrowLeft from 'lucide-solid/icons/arrow-left';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import Banknote from 'lucide-solid/icons/banknote';
import Barcode from 'lucide-solid/icons/barcode';
import Bell from 'lucide-solid/icons/bell';
import Box from 'lucide-solid/icons/box';
import Boxes from 'lucide-solid/icons/boxes';
import Calculator from 'lucide-solid/icons/calculator';
import Camera from 'lucide-solid/icons/camera';
import ChartColumn from 'lucide-solid/icons/chart-column';
import Check from 'lucide-solid/icons/check';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import ChevronUp from 'lucide-solid/icons/chevron-up';
import CircleCheck from 'lucide-solid/icons/circle-check';
import CircleX from 'lucide-solid/icons/circle-x';
import Clock from 'lucide-solid/icons/clock';
import Coins from 'lucide-solid/icons/coins';
import Columns3 from 'lucide-solid/icons/columns-3';
import Copy from 'lucide-solid/icons/copy';
import CreditCard from 'lucide-solid/icons/credit-card';
import Delete from 'lucide-solid/icons/delete';
import Download from 'lucide-solid/icons/download';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import FileText from 'lucide-solid/icons/file-text';
import GripVertical from 'lucide-solid/icons/grip-vertical';
import ImagePlus from 'lucide-solid/icons/image-plus';
import Info from 'lucide-solid/icons/info';
import Kanban from 'lucide-solid/icons/square-kanban';
import Keyboard from 'lucide-solid/icons/keyboard';
import LayoutDashboard from 'lucide-solid/icons/layout-dashboard';
import List from 'lucide-solid/icons/list';
import ListFilter from 'lucide-solid/icons/list-filter';
import Lock from 'lucide-solid/icons/lock';
import LogOut from 'lucide-solid/icons/log-out';
import MessageSquare from 'lucide-solid/icons/message-square';
import Minus from 'lucide-solid/icons/minus';
import Monitor from 'lucide-solid/icons/monitor';
import Moon from 'lucide-solid/icons/moon';
import Package from 'lucide-solid/icons/package';
import Pause from 'lucide-solid/icons/pause';
import Pencil from 'lucide-solid/icons/pencil';
import Percent from 'lucide-solid/icons/percent';
import Plug from 'lucide-solid/icons/plug';
import Plus from 'lucide-solid/icons/plus';
import Printer from 'lucide-solid/icons/printer';
import Puzzle from 'lucide-solid/icons/puzzle';
import Receipt from 'lucide-solid/icons/receipt';
import RefreshCw from 'lucide-solid/icons/refresh-cw';
import RotateCcwClock from 'lucide-solid/icons/rotate-ccw-clock';
import Save from 'lucide-solid/icons/save';
import ScanBarcode from 'lucide-solid/icons/scan-barcode';
import Search from 'lucide-solid/icons/search';
import Settings from 'lucide-solid/icons/settings';
import ShoppingCart from 'lucide-solid/icons/shopping-cart';
import Signature from 'lucide-solid/icons/signature';
import Smartphone from 'lucide-solid/icons/smartphone';
import Star from 'lucide-solid/icons/star';
import Store from 'lucide-solid/icons/store';
import Sun from 'lucide-solid/icons/sun';
import Tag from 'lucide-solid/icons/tag';
import Trash from 'lucide-solid/icons/trash';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import Truck from 'lucide-solid/icons/truck';
import Undo2 from 'lucide-solid/icons/undo-2';
import Unplug from 'lucide-solid/icons/unplug';
import Upload from 'lucide-solid/icons/upload';
import User from 'lucide-solid/icons/user';
import Users from 'lucide-solid/icons/users';
import Wallet from 'lucide-solid/icons/wallet';
import Wrench from 'lucide-solid/icons/wrench';
import X from 'lucide-solid/icons/x';

/** The icons that manifests and screens can name. Imported one by one, so that the page carries no others. */
export const ICONS = {
  alert: TriangleAlert,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  banknote: Banknote,
  barcode: Barcode,
  bell: Bell,
  box: Box,
  boxes: Boxes,
  calculator: Calculator,
  camera: Camera,
  chart: ChartColumn,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  'circle-check': CircleCheck,
  'circle-x': CircleX,
  clock: Clock,
  coins: Coins,
  columns: Columns3,
  copy: Copy,
  'credit-card': CreditCard,
  dashboard: LayoutDashboard,
  delete: Delete,
  download: Download,
  ellipsis: Ellipsis,
  eye: Eye,
  'eye-off': EyeOff,
  file: FileText,
  filter: ListFilter,
  grip: GripVertical,
  history: RotateCcwClock,
  'image-plus': ImagePlus,
  info: Info,
  kanban: Kanban,
  keyboard: Keyboard,
  list: List,
  lock: Lock,
  'log-out': LogOut,
  message: MessageSquare,
  minus: Minus,
  monitor: Monitor,
  moon: Moon,
  package: Package,
  pause: Pause,
  pencil: Pencil,
  percent: Percent,
  plug: Plug,
  plus: Plus,
  printer: Printer,
  puzzle: Puzzle,
  receipt: Receipt,
  refresh: RefreshCw,
  save: Save,
  scan: ScanBarcode,
  search: Search,
  settings: Settings,
  'shopping-cart': ShoppingCart,
  signature: Signature,
  smartphone: Smartphone,
  star: Star,
  store: Store,
  sun: Sun,
  tag: Tag,
  trash: Trash,
  truck: Truck,
  undo: Undo2,
  unplug: Unplug,
  upload: Upload,
  user: User,
  users: Users,
  wallet: Wallet,
  wrench: Wrench,
  x: X,
} as const;

export type IconName = keyof typeof ICONS;
