import {
  type ButtonHTMLAttributes,
  type ComponentType,
  cloneElement,
  type LazyExoticComponent,
  type ReactElement,
  Suspense,
  useState,
} from 'react';

/** A Mantine `Menu` in a file of its own, opened at first, with the button given to it as its target. */
export type MenuAround = ComponentType<{ children: ReactElement }>;

type OnDemandMenuProps = {
  menu: LazyExoticComponent<MenuAround>;
  button: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
};

/** A button whose menu is fetched at the first press, so that no page pays for it before. */
export function OnDemandMenu({ menu: Menu, button }: OnDemandMenuProps) {
  const [isWanted, setIsWanted] = useState(false);
  const plain = cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setIsWanted(true),
  });
  if (!isWanted) return plain;
  return (
    <Suspense fallback={plain}>
      <Menu>{button}</Menu>
    </Suspense>
  );
}
