import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const WMS = (origin: string) => `<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Service><Name>WMS</Name><Title>Bản đồ quy hoạch</Title></Service>
  <Capability>
    <Request><GetMap><Format>image/jpeg</Format><Format>image/png</Format><Format>application/pdf</Format>
      <DCPType><HTTP><Get><OnlineResource xlink:href="${origin}/elsewhere"/></Get></HTTP></DCPType></GetMap></Request>
    <Layer><Title>Tất cả</Title><CRS>EPSG:3857</CRS><CRS>EPSG:4326</CRS>
      <Attribution><Title>Sở Nông nghiệp</Title></Attribution>
      <Layer><Name>rung</Name><Title>Rừng phòng hộ</Title>
        <EX_GeographicBoundingBox><westBoundLongitude>105.4</westBoundLongitude><eastBoundLongitude>106.3</eastBoundLongitude>
          <southBoundLatitude>21.3</southBoundLatitude><northBoundLatitude>22.8</northBoundLatitude></EX_GeographicBoundingBox>
        <Style><Name>mau</Name><Title>Tô màu</Title></Style><Style><Name>vien</Name><Title>Chỉ viền</Title></Style></Layer>
    </Layer>
    <Layer><Name>lech</Name><Title>Chỉ VN-2000</Title><CRS>EPSG:9213</CRS></Layer>
  </Capability>
</WMS_Capabilities>`;

const scaleOf = (zoom: number) => 559_082_264.028_717_8 / 2 ** zoom;
const matrix = (name: string, zoom: number, corner = '-20037508.3427892 20037508.3427892') =>
  `<TileMatrix><ows:Identifier>${name}</ows:Identifier><ScaleDenominator>${scaleOf(zoom)}</ScaleDenominator>
    <TopLeftCorner>${corner}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight></TileMatrix>`;

const WMTS = (
  origin: string,
) => `<Capabilities version="1.0.0" xmlns="http://www.opengis.net/wmts/1.0"
  xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
  <ows:ServiceIdentification><ows:Title>Ảnh nền</ows:Title></ows:ServiceIdentification>
  <ows:ServiceProvider><ows:ProviderName>Cục Đo đạc</ows:ProviderName></ows:ServiceProvider>
  <ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP>
    <ows:Get xlink:href="${origin}/wmts?map=1&amp;"><ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get>
  </ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
  <Contents>
    <Layer><ows:Identifier>anh</ows:Identifier><ows:Title>Ảnh hàng không</ows:Title>
      <ows:WGS84BoundingBox><ows:LowerCorner>105 21</ows:LowerCorner><ows:UpperCorner>107 23</ows:UpperCorner></ows:WGS84BoundingBox>
      <Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style><Format>image/png</Format>
      <Dimension><ows:Identifier>Time</ows:Identifier><Default>2025</Default></Dimension>
      <TileMatrixSetLink><TileMatrixSet>Lech</TileMatrixSet></TileMatrixSetLink>
      <TileMatrixSetLink><TileMatrixSet>GoogleMapsCompatible</TileMatrixSet></TileMatrixSetLink>
      <ResourceURL format="image/png" resourceType="tile" template="${origin}/anh/{Time}/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"/></Layer>
    <Layer><ows:Identifier>nen</ows:Identifier><ows:Title>Nền</ows:Title>
      <Style isDefault="true"><ows:Identifier/></Style><Format>image/jpeg</Format>
      <TileMatrixSetLink><TileMatrixSet>EPSG:900913</TileMatrixSet></TileMatrixSetLink>
      <ResourceURL format="image/jpeg" resourceType="tile" template="https://other.example/{TileMatrix}/{TileRow}/{TileCol}.jpg"/></Layer>
    <Layer><ows:Identifier>lech</ows:Identifier><ows:Title>Hệ khác</ows:Title><Format>image/png</Format>
      <TileMatrixSetLink><TileMatrixSet>Lech</TileMatrixSet></TileMatrixSetLink></Layer>
    <TileMatrixSet><ows:Identifier>Lech</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>${matrix('0', 0, '0 0')}</TileMatrixSet>
    <TileMatrixSet><ows:Identifier>GoogleMapsCompatible</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG:6.18.3:3857</ows:SupportedCRS>${[5, 6, 7].map((zoom) => matrix(String(zoom), zoom)).join('')}</TileMatrixSet>
    <TileMatrixSet><ows:Identifier>EPSG:900913</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::900913</ows:SupportedCRS>${[0, 1].map((zoom) => matrix(`EPSG:900913:${zoom}`, zoom)).join('')}</TileMatrixSet>
  </Contents>
</Capabilities>`;

/** A document that wants its reader to read another file, and one that grows while it is read. */
const HOSTILE = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<WMS_Capabilities version="1.3.0"><Service><Title>&e;</Title></Service><Capability/></WMS_Capabilities>`;

/** The older version, which names its document type. */
const WMS_1_1 = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE WMT_MS_Capabilities SYSTEM "https://other.example/WMS_MS_Capabilities.dtd">
<WMT_MS_Capabilities version="1.1.1"><Service><Title>C\u00e9</Title></Service><Capability>
  <Request><GetMap><Format>image/jpeg</Format></GetMap></Request>
  <Layer><Title>x</Title><SRS>EPSG:4326 EPSG:900913</SRS><LatLonBoundingBox minx="105" miny="21" maxx="107" maxy="23"/>
    <Layer><Name>cu</Name></Layer></Layer>
</Capability></WMT_MS_Capabilities>`;

const MOST_TAGS = 100_000;
const LARGEST = 4 * 1024 * 1024;
const WITHOUT_PARAMETERS = /<ows:OperationsMetadata>.*<\/ows:OperationsMetadata>/s;

/** A map service on loopback, and what goes wrong with such services. */
export class MapService {
  readonly #server = createServer(({ url = '/' }, reply) => {
    this.asked.push(url);
    this.#answer(url, reply);
  });
  origin = '';
  /** Addresses that were asked for, path and query. */
  readonly asked: string[] = [];

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  #answer(url: string, reply: ServerResponse): void {
    const { pathname } = new URL(url, this.origin);
    const send = (body: string) => reply.writeHead(200, { 'content-type': 'text/xml' }).end(body);
    const lead = (location: string) => reply.writeHead(302, { location }).end();
    if (pathname === '/wms') send(WMS(this.origin));
    else if (pathname === '/wmts' || pathname === '/wmts.xml') send(WMTS(this.origin));
    else if (pathname === '/wms-old') reply.end(Buffer.from(WMS_1_1, 'latin1'));
    else if (pathname === '/wmts-closed') send(WMTS(this.origin).replace(WITHOUT_PARAMETERS, ''));
    else if (pathname === '/hostile') send(HOSTILE);
    else if (pathname === '/tags') send(`<x>${'<y/>'.repeat(MOST_TAGS)}</x>`);
    else if (pathname === '/page') send('<html><body>Xin chào</body></html>');
    else if (pathname === '/huge') send(`<x>${'y'.repeat(LARGEST)}</x>`);
    else if (pathname === '/moved') lead('/wms?REQUEST=GetCapabilities');
    else if (pathname === '/away') lead('https://other.example/wms');
    else if (pathname === '/round') lead('/round');
    else if (pathname === '/silent') reply.destroy();
    else reply.writeHead(500).end();
  }
}
