// want time n^2
// want space n^2
function knapsack(ws: number[], vs: number[], cap: number): number {
    const memo = new Map<string, number>();
    function best(i: number, c: number): number {
        if (i === ws.length) return 0;
        const key = `${i},${c}`;
        const hit = memo.get(key);
        if (hit !== undefined) return hit;
        let r = best(i + 1, c);
        if (ws[i] <= c) r = Math.max(r, vs[i] + best(i + 1, c - ws[i]));
        memo.set(key, r);
        return r;
    }
    return best(0, cap);
}
