import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { checkParts, checkWhole } from './check-parts.ts';
import type { PageShape, QuarterTurns } from './fit-label.ts';
import type { Rectangle } from './layouts.ts';
import { pdfNumber } from './pdf-number.ts';
import { readContents } from './read-contents.ts';
import type { ObjectBody, SheetFile } from './sheet-file.ts';

/** One page of a label, already written into the sheet file as a drawing that can be placed anywhere. */
export type ImportedPage = PageShape & { readonly number: number };

/** Page-tree nodes are never part of a drawing; following them would drag the whole source file along. */
const TREE_TYPES = new Set(['/Page', '/Pages', '/Catalog']);

/** Writes every page of an opened label into the sheet file; throws when a part that must be there is missing or broken. */
export function importLabel(document: PDFDocument, file: SheetFile): ImportedPage[] {
  const copy = createObjectCopier(document, file);
  return document.getPages().map((page) => importPage(page, file, copy));
}

function importPage(page: PDFPage, file: SheetFile, copy: (object: PDFObject) => string): ImportedPage {
  const box = visibleBox(page);
  const contents = readContents(page.node);
  const resources = page.node.Resources();
  const number = file.reserve();
  const parts = [
    '<< /Type /XObject /Subtype /Form /FormType 1',
    `/BBox [${[box.x, box.y, box.x + box.width, box.y + box.height].map(pdfNumber).join(' ')}]`,
    `/Resources ${resources ? copy(resources) : '<< >>'}`,
    ...entry(page.node, 'Group', copy),
    ...(contents.filters ? [`/Filter ${copy(contents.filters)}`] : []),
    ...(contents.parameters ? [`/DecodeParms ${copy(contents.parameters)}`] : []),
  ];
  file.write(number, { text: parts.join(' '), bytes: contents.bytes });
  return { number, box, rotation: quarterTurns(page) };
}

/** Crop box cut to the media box, as every reader shows it. */
function visibleBox(page: PDFPage): Rectangle {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const x = Math.max(media.x, crop.x);
  const y = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  if (width > 0 && height > 0) return { x, y, width, height };
  if (media.width > 0 && media.height > 0) return media;
  throw new Error('page without an area');
}

function quarterTurns(page: PDFPage): QuarterTurns {
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  return angle === 90 || angle === 180 || angle === 270 ? angle : 0;
}

function entry(dict: PDFDict, name: string, copy: (object: PDFObject) => string): string[] {
  const value = dict.get(PDFName.of(name));
  return value ? [`/${name} ${copy(value)}`] : [];
}

/** Gives a function that turns a source object into text for the sheet file, writing what it refers to on the way. */
export function createObjectCopier(document: PDFDocument, file: SheetFile): (object: PDFObject) => string {
  const numbers = new Map<PDFRef, number>();
  const open = new Set<PDFRef>();

  const copy = (object: PDFObject): string => {
    if (object instanceof PDFRef) return copyReference(object);
    if (object instanceof PDFInvalidObject) throw new Error('an object of the file is broken');
    if (object instanceof PDFDict) return `<<${copyEntries(object)} >>`;
    if (object instanceof PDFArray) return `[${object.asArray().map(copy).join(' ')}]`;
    return object.toString();
  };

  const copyEntries = (dict: PDFDict, left?: string): string => {
    checkParts(dict);
    return dict
      .entries()
      .filter(([key]) => key.asString() !== left)
      .map(([key, value]) => ` ${key.toString()} ${copy(value)}`)
      .join('');
  };

  const copyReference = (ref: PDFRef): string => {
    const known = numbers.get(ref);
    if (known !== undefined) return `${known} 0 R`;
    if (open.has(ref)) return closeCircle(ref);
    const target = document.context.lookup(ref);
    if (target === undefined || isTreeNode(target)) return 'null';
    if (!isContainer(target)) return copy(target);
    open.add(ref);
    const body = copyBody(target);
    open.delete(ref);
    return `${settle(ref, body)} 0 R`;
  };

  /** An object that leads back to itself gets its number before its text is known, and is never shared. */
  const closeCircle = (ref: PDFRef): string => {
    const number = file.reserve();
    numbers.set(ref, number);
    return `${number} 0 R`;
  };

  const copyBody = (target: PDFObject): ObjectBody => {
    if (!(target instanceof PDFStream)) return { text: copy(target) };
    checkWhole(target, document.context.isDecrypted);
    const bytes = target.getContents();
    return { text: `<<${copyEntries(target.dict, '/Length')}`, bytes };
  };

  const settle = (ref: PDFRef, body: ObjectBody): number => {
    const promised = numbers.get(ref);
    const number = promised ?? file.intern(body);
    if (promised !== undefined) file.write(promised, body);
    numbers.set(ref, number);
    return number;
  };

  return copy;
}

function isContainer(object: PDFObject): boolean {
  return (
    object instanceof PDFDict ||
    object instanceof PDFArray ||
    object instanceof PDFStream ||
    object instanceof PDFInvalidObject
  );
}

function isTreeNode(object: PDFObject): boolean {
  if (!(object instanceof PDFDict)) return false;
  const type = object.get(PDFName.of('Type'));
  return type !== undefined && TREE_TYPES.has(type.toString());
}
