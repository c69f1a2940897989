/** Of what `dxf` makes of a drawing, the members read here. Numbers may be missing or NaN. */
declare module 'dxf' {
  interface DxfPoint {
    readonly x?: number;
    readonly y?: number;
    readonly z?: number;
    /** Not 0: the edge from here is an arc. */
    readonly bulge?: number;
  }
  interface DxfLoop {
    readonly entities: readonly {
      readonly type?: string;
      readonly points?: readonly DxfPoint[];
    }[];
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
  }
  interface DxfDrawing {
    readonly entities: readonly DxfEntity[];
  }
  /** Throws on what is no drawing. */
  export function parseString(text: string): DxfDrawing;
}
