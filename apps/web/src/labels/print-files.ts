import type { PrintPreview } from '@order-manager/contract';

/** How a long selection is cut: what is still to print, what the next file takes, and how many files are left. */
export type PrintFiles = { left: number; next: number; files: number };

/** `printed` labels are in files that were made already; labels that do not fit into one file come in the next. */
export function cutIntoFiles(
  { groups, mostInFile }: Pick<PrintPreview, 'groups' | 'mostInFile'>,
  printed: number,
): PrintFiles {
  const left = Math.max(0, groups.ready.count - printed);
  return { left, next: Math.min(left, mostInFile), files: Math.ceil(left / mostInFile) };
}
