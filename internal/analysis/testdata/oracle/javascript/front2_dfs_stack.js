// want time n
// want space n
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
let p = 0;
const [n, m] = lines[p++].split(' ').map(Number);
const adj = [];
for (let i = 0; i <= n; i++) adj.push([]);
for (let i = 0; i < m; i++) {
    const [u, v] = lines[p++].split(' ').map(Number);
    adj[u].push(v);
    adj[v].push(u);
}
const seen = new Array(n + 1).fill(false);
let comps = 0;
for (let s = 1; s <= n; s++) {
    if (seen[s]) continue;
    comps++;
    const st = [s];
    seen[s] = true;
    while (st.length) {
        const u = st.pop();
        for (const v of adj[u]) {
            if (!seen[v]) {
                seen[v] = true;
                st.push(v);
            }
        }
    }
}
console.log(comps);
