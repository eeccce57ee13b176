// Usage: node reference.cjs FOLDER
// Reads jobs.json in the folder, a list of {kind, file, side, x, y, width, height}, and writes answers.json, a list
// of lists of numbers. Each file holds side x side pixels, three little-endian 32-bit floats each, red first.
'use strict';

const fs = require('fs');
const path = require('path');
const wasm = require('@tensorflow/tfjs-backend-wasm');
const faceapi = require('@vladmandic/face-api/dist/face-api.node-wasm.js');

const tf = faceapi.tf;
const folder = process.argv[2];
const models = path.join(path.dirname(require.resolve('@vladmandic/face-api/package.json')), 'model');
const threshold = 0.5;

function picture(job) {
  const bytes = fs.readFileSync(path.join(folder, job.file));
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return tf.tensor3d(values, [job.side, job.side, 3]);
}

async function boxes(net, job) {
  const found = await net.locateFaces(picture(job), { inputSize: job.side, scoreThreshold: threshold });
  return found.flatMap((face) => [face.box.x, face.box.y, face.box.width, face.box.height, face.score]);
}

async function points(net, job) {
  const face = tf.slice3d(picture(job), [job.y, job.x, 0], [job.height, job.width, 3]);
  const marks = await net.detectLandmarks(face);
  return marks.positions.flatMap((point) => [point.x + job.x, point.y + job.y]);
}

async function descriptor(net, job) {
  return Array.from(await net.computeFaceDescriptor(picture(job)));
}

async function main() {
  wasm.setWasmPaths(path.join(path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), path.sep));
  await tf.setBackend('wasm');
  await tf.ready();
  const kinds = {
    boxes: [new faceapi.TinyFaceDetector(), boxes],
    points: [new faceapi.FaceLandmark68Net(), points],
    descriptor: [new faceapi.FaceRecognitionNet(), descriptor],
  };
  for (const [net] of Object.values(kinds)) {
    await net.loadFromDisk(models);
  }
  const jobs = JSON.parse(fs.readFileSync(path.join(folder, 'jobs.json'), 'utf8'));
  const answers = [];
  for (const job of jobs) {
    const [net, ask] = kinds[job.kind];
    answers.push(await ask(net, job));
  }
  fs.writeFileSync(path.join(folder, 'answers.json'), JSON.stringify(answers));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
