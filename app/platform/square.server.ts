// The square that a telephone scans to open an address: as a drawing for pages, as a picture for documents.
import QRCode from 'qrcode'

const LOOK = { errorCorrectionLevel: 'M', margin: 2 } as const
const PICTURE_PIXELS = 300

/** What an `img` takes as its source. */
export async function squareOf(address: string): Promise<string> {
  const drawing = await QRCode.toString(address, { ...LOOK, type: 'svg' })
  return `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`
}

/** A PNG. */
export async function squarePictureOf(address: string): Promise<Buffer> {
  return QRCode.toBuffer(address, { ...LOOK, width: PICTURE_PIXELS })
}
