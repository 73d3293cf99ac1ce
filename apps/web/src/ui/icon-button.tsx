import type { ButtonHTMLAttributes } from 'react';
import styles from './icon-button.module.css';

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { 'aria-label': string };

/** A square button of 30 px in a bar; its name is spoken and stands on hover. */
export const IconButton = ({ children, title, ...rest }: IconButtonProps) => (
  <button type="button" className={styles.button} title={title ?? rest['aria-label']} {...rest}>
    {children}
  </button>
);
