import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './product-picture.module.css';

type ProductPictureProps = { url: string | null; quantity?: number; size?: 'row' | 'drawer' | 'phone' };

/** A product's picture with its quantity from two up. Missing or broken pictures leave a quiet square. */
export function ProductPicture({ url, quantity = 1, size = 'row' }: ProductPictureProps) {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const shows = url !== null && url !== brokenUrl;
  return (
    <span className={`${styles.frame} ${styles[size]}`}>
      {shows ? (
        <img
          className={styles.picture}
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          draggable={false}
          onError={() => setBrokenUrl(url)}
        />
      ) : (
        <span className={styles.empty}>
          <IconPhoto className={styles.icon} aria-hidden="true" />
        </span>
      )}
      {quantity > 1 ? (
        <span className={styles.quantity} aria-hidden="true">
          {quantity}
        </span>
      ) : null}
    </span>
  );
}
