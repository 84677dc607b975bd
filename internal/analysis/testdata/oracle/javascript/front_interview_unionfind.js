// want time n
// want space n
class UF {
    constructor(n) {
        this.p = [...Array(n).keys()];
        this.count = n;
    }
    find(x) {
        if (this.p[x] !== x) this.p[x] = this.find(this.p[x]);
        return this.p[x];
    }
    union(a, b) {
        const ra = this.find(a), rb = this.find(b);
        if (ra === rb) return false;
        this.p[ra] = rb;
        this.count--;
        return true;
    }
}
var countComponents = function(n, edges) {
    const uf = new UF(n);
    for (const [a, b] of edges) uf.union(a, b);
    return uf.count;
};
