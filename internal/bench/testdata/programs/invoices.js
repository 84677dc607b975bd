// A CSV as one object a customer, with its rows.
const [head, ...rows] = require("fs").readFileSync(0, "utf8").trim().split("\n");
const names = head.split(",");
const by = {};
for (const row of rows) {
  const cells = row.split(",");
  const o = {};
  names.forEach((k, i) => { o[k] = cells[i]; });
  (by[o.category] = by[o.category] || []).push(o);
}
const sums = Object.entries(by).map(([k, os]) => [k, os.reduce((s, o) => s + Number(o.amount), 0)]);
console.log(JSON.stringify(sums.sort()).length);
