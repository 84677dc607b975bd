// Sizes of the connected groups of a network, with union by size.
import { readFileSync } from "fs";

interface Group {
  root: number;
  members: number;
}

class UnionFind {
  private readonly parent: Int32Array;
  private readonly size: Int32Array;

  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, i) => i);
    this.size = new Int32Array(n).fill(1);
  }

  find(x: number): number {
    while (this.parent[x] !== x) {
      this.parent[x] = this.parent[this.parent[x]];
      x = this.parent[x];
    }
    return x;
  }

  union(a: number, b: number): boolean {
    let [x, y] = [this.find(a), this.find(b)];
    if (x === y) return false;
    if (this.size[x] < this.size[y]) [x, y] = [y, x];
    this.parent[y] = x;
    this.size[x] += this.size[y];
    return true;
  }

  groups(): Group[] {
    const out: Group[] = [];
    this.parent.forEach((p, i) => {
      if (p === i) out.push({ root: i, members: this.size[i] });
    });
    return out;
  }
}

const [header, ...edges]: string[] = readFileSync(0, "utf8").trim().split("\n");
const sets = new UnionFind(Number(header.split(" ")[0]));
let redundant = 0;
for (const edge of edges) {
  const [a, b] = edge.split(" ").map(Number);
  if (!sets.union(a, b)) redundant++;
}
const groups = sets.groups().sort((p, q) => q.members - p.members);
console.log(groups.length, redundant, groups.slice(0, 3));
