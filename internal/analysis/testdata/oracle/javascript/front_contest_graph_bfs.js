// want time n
// want space n
function Main(input) {
    input = input.split("\n");
    const [N, M] = input[0].split(" ").map(Number);
    const g = Array.from(Array(N + 1), () => []);
    for (let i = 1; i <= M; i++) {
        const [a, b] = input[i].split(" ").map(Number);
        g[a].push(b);
        g[b].push(a);
    }
    const d = Array(N + 1).fill(-1);
    d[1] = 0;
    const q = [1];
    for (let h = 0; h < q.length; h++) {
        const u = q[h];
        for (const v of g[u]) if (d[v] < 0) { d[v] = d[u] + 1; q.push(v); }
    }
    console.log(Math.max(...d));
}
Main(require("fs").readFileSync("/dev/stdin", "utf8"));
