import {
  type Icon,
  IconBan,
  IconCircleCheck,
  IconClockPause,
  IconFileAlert,
  IconFileCheck,
  IconHourglass,
  IconMapPin,
  IconMessage,
  IconNote,
  IconPackage,
  IconPencil,
  IconPointFilled,
  IconPrinter,
  IconShoppingCart,
  IconTag,
  IconTruckDelivery,
  IconWallet,
} from '@tabler/icons-react';
import styles from './timeline-part.module.css';

const ICONS: Readonly<Record<string, Icon>> = {
  new: IconShoppingCart,
  ordered: IconShoppingCart,
  paid: IconWallet,
  status: IconCircleCheck,
  'buyer-asks-to-cancel': IconMessage,
  address: IconMapPin,
  packages: IconPackage,
  details: IconPencil,
  arranged: IconTruckDelivery,
  shipped: IconTruckDelivery,
  collected: IconTruckDelivery,
  delivered: IconCircleCheck,
  'label-here': IconFileCheck,
  'label-failed': IconFileAlert,
  printed: IconPrinter,
  'ship-asked': IconHourglass,
  'ship-failed': IconBan,
  'ship-skipped': IconClockPause,
  'note-added': IconNote,
  'note-changed': IconNote,
  'note-removed': IconNote,
  'tags-changed': IconTag,
};

/** The shape of a happening; one that is newer than this screen is a dot. */
export function TimelineIcon({ what }: { what: string }) {
  const Shape = (Object.hasOwn(ICONS, what) ? ICONS[what] : undefined) ?? IconPointFilled;
  return <Shape className={styles.icon} aria-hidden="true" />;
}
