'use strict';
// Merkle root of the lines of stdin, and a proof for the middle one.
const crypto = require('crypto');
const fs = require('fs');

const sha = (...parts) => {
  const h = crypto.createHash('sha256');
  parts.forEach((p) => h.update(p));
  return h.digest();
};

function levels(leaves) {
  const all = [leaves];
  while (all.at(-1).length > 1) {
    const below = all.at(-1);
    const above = [];
    for (let i = 0; i < below.length; i += 2) above.push(sha(below[i], below[i + 1] ?? below[i]));
    all.push(above);
  }
  return all;
}

function proof(tree, index) {
  const path = [];
  for (const level of tree.slice(0, -1)) {
    path.push(level[index ^ 1] ?? level[index]);
    index >>= 1;
  }
  return path;
}

const leaves = fs.readFileSync(0).toString('latin1').trimEnd().split('\n').map((line) => sha(line));
const tree = levels(leaves);
const middle = leaves.length >> 1;
let index = middle;
const check = proof(tree, middle).reduce((node, other) => {
  const joined = index & 1 ? sha(other, node) : sha(node, other);
  index >>= 1;
  return joined;
}, leaves[middle]);
const [root] = tree.at(-1);
console.log(root.toString('hex'), root.equals(check));
