export { LabelsError, type LabelsErrorCode } from './labels-error.ts';
export { cellsPerSheet, LAYOUTS, type Layout, type LayoutName } from './layouts.ts';
export type { LabelFont } from './lettering.ts';
export {
  type DamagedLabel,
  type DamageReason,
  type LabelInput,
  type MergedSheets,
  type MergeOptions,
  mergeLabels,
  type PlacedLabel,
} from './merge-labels.ts';
export { type OpenedLabel, type OpenReason, openLabel } from './open-label.ts';
export { type PlannedCell, type PlannedSheet, planSheets } from './plan-sheets.ts';
export { sheetsAfter } from './sheets-after.ts';
