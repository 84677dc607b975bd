// want time n
// want space n
class UnionFind {
    parent: number[];
    constructor(n: number) {
        this.parent = Array.from({ length: n }, (_, i) => i);
    }
    find(x: number): number {
        if (this.parent[x] !== x) this.parent[x] = this.find(this.parent[x]);
        return this.parent[x];
    }
    union(a: number, b: number): boolean {
        const ra = this.find(a), rb = this.find(b);
        if (ra === rb) return false;
        this.parent[ra] = rb;
        return true;
    }
}

function countComponents(n: number, edges: number[][]): number {
    const uf = new UnionFind(n);
    let count = n;
    for (const [a, b] of edges) if (uf.union(a, b)) count--;
    return count;
}
