/** Of what `dxf` makes of a drawing, the members read here. Numbers may be missing or NaN. */
declare module 'dxf' {
  interface DxfPoint {
    readonly x?: number;
    readonly y?: number;
    readonly z?: number;
    /** Not 0: the edge from here is an arc. */
    readonly bulge?: number;
  }
  /** One edge of a hatch, or all of its outline as one polyline. */
  interface DxfEdge {
    readonly type?: string;
    readonly points?: readonly DxfPoint[];
    /** Of a LINE. */
    readonly start?: DxfPoint;
    readonly end?: DxfPoint;
    /** Of an ARC, degrees; those of one that runs with the clock count with the clock. */
    readonly center?: DxfPoint;
    readonly radius?: number;
    readonly startAngle?: number;
    readonly endAngle?: number;
    readonly counterClockWise?: boolean;
  }
  interface DxfLoop {
    readonly entities: readonly DxfEdge[];
  }
  interface DxfEntity {
    readonly type: string;
    readonly layer?: string;
    readonly closed?: boolean;
    readonly paperSpace?: number;
    readonly extrusionX?: number;
    readonly extrusionY?: number;
    readonly extrusionZ?: number;
    readonly extrusionDir?: DxfPoint;
    readonly polygonMesh?: boolean;
    readonly polyfaceMesh?: boolean;
    /** Of a POLYLINE or an LWPOLYLINE. */
    readonly vertices?: readonly DxfPoint[];
    /** Of a HATCH. */
    readonly boundary?: { readonly loops: readonly DxfLoop[] };
    /** Of an INSERT, a CIRCLE or an ELLIPSE. */
    readonly x?: number;
    readonly y?: number;
    /** Of a CIRCLE. */
    readonly r?: number;
    /** Of an ELLIPSE; angles in radians. */
    readonly majorX?: number;
    readonly majorY?: number;
    readonly axisRatio?: number;
    readonly startAngle?: number;
    readonly endAngle?: number;
    /** Of an INSERT; degrees. */
    readonly block?: string;
    readonly scaleX?: number;
    readonly scaleY?: number;
    readonly rotation?: number;
    readonly rowCount?: number;
    readonly columnCount?: number;
    readonly rowSpacing?: number;
    readonly columnSpacing?: number;
  }
  interface DxfBlock {
    readonly name?: string;
    readonly x?: number;
    readonly y?: number;
    readonly entities: readonly DxfEntity[];
  }
  interface DxfDrawing {
    readonly entities: readonly DxfEntity[];
    readonly blocks: readonly DxfBlock[];
  }
  /** Throws on what is no drawing. */
  export function parseString(text: string): DxfDrawing;
}
