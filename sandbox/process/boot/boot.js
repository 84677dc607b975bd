(() => {
  const fs = require("fs"), part = Buffer.alloc(65536), all = [];
  fs.writeSync(3, "r");
  for (let n; (n = fs.readSync(3, part)) > 0;) all.push(Buffer.from(part.subarray(0, n)));
  fs.closeSync(3);
  const told = Buffer.concat(all);
  if (!told.length) process.exit(1);
  process.argv.push(...told.toString().slice(1).split("\0").slice(0, -1));
})();
