// want time n
// want space n
const levelOrder = (root) => {
    if (!root) return [];
    let level = [root];
    const res = [];
    while (level.length) {
        const next = [];
        res.push(level.map(n => n.val));
        for (const { left, right } of level) {
            left && next.push(left);
            right && next.push(right);
        }
        level = next;
    }
    return res;
};
