#!/usr/bin/env node
'use strict';
// Who visits, and how often do they hit an error? One pass over the log.

const readline = require('readline');

class Visitor {
  constructor(ip) {
    this.ip = ip;
    this.pages = new Set();
    this.bytes = 0;
    this.errors = 0;
  }

  record({ path, status, size }) {
    this.pages.add(path);
    this.bytes += size;
    if (status >= 400) this.errors += 1;
  }
}

const LINE = /^(\S+) .*?"\w+ (\S+) [^"]*" (\d{3}) (\d+)$/;

function parse(line) {
  const m = LINE.exec(line);
  return m && { ip: m[1], path: m[2], status: Number(m[3]), size: Number(m[4]) };
}

async function main() {
  const visitors = new Map();
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of lines) {
    const hit = parse(line);
    if (!hit) continue;
    let v = visitors.get(hit.ip);
    if (v === undefined) visitors.set(hit.ip, (v = new Visitor(hit.ip)));
    v.record(hit);
  }
  const top = Array.from(visitors.values())
    .sort((a, b) => b.pages.size - a.pages.size || (a.ip < b.ip ? -1 : 1))
    .slice(0, 10);
  console.table(top.map(({ ip, pages, bytes, errors }) => ({ ip, pages: pages.size, bytes, errors })));
  console.log(`${visitors.size} visitors`);
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
