// Writes the provinces' boundaries, one a line: code, tab, GeoJSON geometry. Vertices that neighbours share stay equal
// to the digit. The package's names are left behind: names come from areas.csv.
//
// usage: node boundaries.mjs AREAS_CSV FOLDER_WITH_NODE_MODULES OUTPUT
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

const PROVINCES = 75;
const DECIMALS = 6; // 11 cm; the source is quantized to some 150 m

const [areasFile, modules, output] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(`${modules}/`);
const { feature } = require('topojson-client');
const topology = require('morocco-map/data/provinces.json');

const codes = readFileSync(areasFile, 'utf8')
  .split('\n')
  .map((line) => line.split(','))
  .filter(([level]) => level === 'province')
  .map(([, code]) => code);
const byCode = new Map(
  feature(topology, topology.objects.provinces).features.map((province) => [province.id, province]),
);
const missing = codes.filter((code) => !byCode.has(code));
const unknown = [...byCode.keys()].filter((code) => !codes.includes(code));
if (codes.length !== PROVINCES || missing.length > 0 || unknown.length > 0) {
  console.error(
    `areas.csv has ${codes.length} provinces, ${PROVINCES} are expected; without a boundary: ` +
      `${missing.join(' ') || 'none'}; boundaries of no area: ${unknown.join(' ') || 'none'}`,
  );
  process.exit(1);
}

const rounded = (coordinates) =>
  Array.isArray(coordinates) ? coordinates.map(rounded) : Number(coordinates.toFixed(DECIMALS));
const lines = codes.map((code) => {
  const { type, coordinates } = byCode.get(code).geometry;
  return `${code}\t${JSON.stringify({ type, coordinates: rounded(coordinates) })}\n`;
});
mkdirSync(dirname(output), { recursive: true });
// Written whole or not at all, so that an interrupted build is not taken for a finished one.
writeFileSync(`${output}.part`, lines.join(''));
renameSync(`${output}.part`, output);
