import {
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const ink: MantineColorsTuple = [
  '#fafaf8',
  '#f4f4f1',
  '#eae9e5',
  '#d2d1ca',
  '#a3a29a',
  '#8a8982',
  '#696861',
  '#53524c',
  '#3a3935',
  '#1f1e1c',
];
const gray: MantineColorsTuple = [
  '#f8f8f6',
  '#efeeea',
  '#eae9e5',
  '#e6e5e0',
  '#d2d1ca',
  '#8a8982',
  '#696861',
  '#53524c',
  '#3a3935',
  '#1f1e1c',
];
const dark: MantineColorsTuple = [
  '#ecebe7',
  '#b9b8b1',
  '#97968e',
  '#77766f',
  '#3b3b37',
  '#2a2a27',
  '#20201e',
  '#181817',
  '#151514',
  '#111110',
];

const solid = { color: 'var(--accent-solid)' };

/** Mantine dressed in our tokens: buttons are ink, colour is kept for time, outcome and selection. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  colors: { ink, gray, dark },
  white: '#ffffff',
  black: '#1c1b19',
  variantColorResolver: (input) => inkVariant(input),
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-id)',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: {
    xs: 'var(--fs-xs)',
    sm: 'var(--fs-sm)',
    md: 'var(--fs-md)',
    lg: 'var(--fs-lg)',
    xl: 'var(--fs-xl)',
  },
  lineHeights: {
    xs: 'var(--lh-xs)',
    sm: 'var(--lh-sm)',
    md: 'var(--lh-md)',
    lg: 'var(--lh-lg)',
    xl: 'var(--lh-xl)',
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: { xs: 'var(--e-1)', sm: 'var(--e-1)', md: 'var(--e-2)', lg: 'var(--e-3)', xl: 'var(--e-3)' },
  // Plain objects instead of `Button.extend(…)`: naming a component here would put it into the first load of every page.
  components: {
    Button: {
      // Named although it is the default: the base sheet tells ink buttons by it.
      defaultProps: { size: 'xs', variant: 'filled' },
      vars: (_: unknown, props: ButtonProps) => ({
        root: { '--button-fz': props.size === 'sm' ? 'var(--fs-md)' : 'var(--fs-sm)' },
      }),
    },
    Checkbox: { defaultProps: { size: 'xs', ...solid }, classNames: { input: 'check-input' } },
    Switch: { defaultProps: { size: 'xs', withThumbIndicator: false, ...solid } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 1, color: 'var(--scrim)', blur: 0 },
        transitionProps: { duration: 220, transition: 'fade' },
      },
    },
    Drawer: { defaultProps: { position: 'right', size: 'var(--drawer-w)' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
  },
});

type Variant = readonly [background: string, hover: string, color: string, border: string];

const OWN_VARIANTS: Readonly<Record<string, Variant>> = {
  filled: ['var(--ink)', 'var(--ink-hover)', 'var(--text-on-ink)', 'transparent'],
  default: ['var(--surface)', 'var(--hover)', 'var(--text)', 'var(--line-strong)'],
  subtle: ['transparent', 'var(--hover)', 'var(--text-2)', 'transparent'],
};

/** Mantine's own contrast text does not follow the colour scheme; ours does, because it is a variable. */
const inkVariant: VariantColorsResolver = (input) => {
  const own = OWN_VARIANTS[input.variant];
  if (!own || (input.color && input.color !== 'ink')) return defaultVariantColorsResolver(input);
  const [background, hover, color, border] = own;
  return { background, hover, color, border: `1px solid ${border}` };
};

const VARIABLES = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-primary-color-filled': 'var(--ink)',
  '--mantine-primary-color-contrast': 'var(--text-on-ink)',
};

/** The same map for both schemes: our variables turn over by themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: VARIABLES,
  dark: VARIABLES,
});
