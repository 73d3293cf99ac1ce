import bwipjs from 'bwip-js';

/** The waybill's barcode and number as a PNG, for screens and label printers that take pictures. */
export async function renderLabelPicture({ trackingNumber }: { trackingNumber: string }): Promise<Uint8Array> {
  const picture = await bwipjs.toBuffer({
    bcid: 'code128',
    text: trackingNumber,
    scale: 3,
    height: 22,
    includetext: true,
    textxalign: 'center',
    textsize: 11,
    paddingwidth: 12,
    paddingheight: 10,
    backgroundcolor: 'FFFFFF',
  });
  return new Uint8Array(picture);
}
