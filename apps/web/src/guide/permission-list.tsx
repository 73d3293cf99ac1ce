import { PERMISSIONS, type Permission } from '@order-manager/domain/connect/permissions';
import { IconCircleCheckFilled, IconCircleXFilled, IconInfoCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideParts } from './guide-parts.ts';
import styles from './guide-step-body.module.css';

const LEVELS = ['required', 'recommended'] as const;

/** Which permissions to switch on. Before connecting the person ticks them; after, the token itself answers. */
export function PermissionList(parts: GuideParts) {
  const { t } = useTranslation('guide');
  const { connection } = parts;
  const hasMissing = connection?.permissions.some(({ granted }) => !granted) ?? false;
  return (
    <>
      {LEVELS.map((level) => (
        <section key={level}>
          <h2 className={styles.level}>{t(`permissions.${level}`)}</h2>
          <ul className={styles.list}>
            {PERMISSIONS.filter((permission) => permission.level === level).map((permission) => (
              <li key={permission.name} className={styles.permission}>
                {connection ? (
                  <RealPermission permission={permission} {...parts} />
                ) : (
                  <TickedPermission permission={permission} {...parts} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.note}>
        <IconInfoCircle size={16} aria-hidden="true" />
        <span>
          {connection ? t('permissions.real', { shop: connection.shop.name }) : t('permissions.later')}{' '}
          {hasMissing ? t('permissions.realMissing') : null}
        </span>
      </div>
    </>
  );
}

type PermissionProps = GuideParts & { permission: Permission };

function TickedPermission({ permission: { name, level }, progress, change }: PermissionProps) {
  const { t } = useTranslation('guide');
  const id = useId();
  const isTicked = progress.ticked.includes(name);
  const toggle = () =>
    change({ ticked: isTicked ? progress.ticked.filter((one) => one !== name) : [...progress.ticked, name] });
  return (
    <>
      <input id={id} type="checkbox" className={styles.box} checked={isTicked} onChange={toggle} />
      <label htmlFor={id} className={styles.words}>
        <b>{name}</b> {t(`permissions.what.${name}`)}
      </label>
      {level === 'required' ? (
        <span className={`${styles.mark} ${isTicked ? '' : styles.amber}`}>
          {t(isTicked ? 'permissions.ticked' : 'permissions.todo')}
        </span>
      ) : null}
    </>
  );
}

function RealPermission({ permission: { name }, connection }: PermissionProps) {
  const { t } = useTranslation('guide');
  const isGranted = connection?.permissions.some((one) => one.name === name && one.granted) ?? false;
  const Icon = isGranted ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <>
      <Icon size={16} className={isGranted ? styles.green : styles.amber} aria-hidden="true" />
      <span className={styles.words}>
        <b>{name}</b> {t(`permissions.what.${name}`)}
      </span>
      <span className={`${styles.mark} ${isGranted ? styles.green : styles.amber}`}>
        {t(isGranted ? 'permissions.inToken' : 'permissions.notInToken')}
      </span>
    </>
  );
}
