// want time n
// want space n
var verticalTraversal = function(root) {
    const cols = {};
    const q = [{ node: root, col: 0 }];
    let min = 0, max = 0;
    while (q.length > 0) {
        const { node, col } = q.shift();
        (cols[col] ||= []).push(node.val);
        min = Math.min(min, col);
        max = Math.max(max, col);
        if (node.left) q.push({ node: node.left, col: col - 1 });
        if (node.right) q.push({ node: node.right, col: col + 1 });
    }
    const out = [];
    for (let c = min; c <= max; c++) out.push(cols[c]);
    return out;
};
