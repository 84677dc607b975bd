'use strict';
// Streams stdin through gzip and counts bytes on both sides, in constant memory.
const { createGzip } = require('zlib');
const { Transform, Writable } = require('stream');
const { pipeline } = require('stream/promises');
const { createHash } = require('crypto');

class Meter extends Transform {
  bytes = 0;
  hash = createHash('sha1');

  _transform(chunk, _encoding, done) {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    done(null, chunk);
  }
}

(async () => {
  const before = new Meter();
  const after = new Meter();
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(process.stdin, before, createGzip({ level: 5 }), after, sink);
  console.log(before.hash.digest('hex'), before.bytes, '->', after.bytes);
})();
