declare module "svg-to-pdfkit" {
  interface Options {
    width?: number;
    height?: number;
    assumePt?: boolean;
    fontCallback?: (family: string, isBold: boolean, isItalic: boolean) => string;
    warningCallback?: (message: string) => void;
  }
  /** Draws an SVG document into a PDF document of pdfkit. */
  function svgToPdf(document: PDFKit.PDFDocument, svg: string, x: number, y: number, options: Options): void;
  export = svgToPdf;
}
