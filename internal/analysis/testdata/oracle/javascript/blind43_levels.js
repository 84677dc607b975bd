// kind function
// want time n
// want space n
var levelOrder = function(root) {
    if (!root) return [];
    const res = [], q = [root];
    while (q.length) {
        const level = [];
        for (let i = q.length; i > 0; i--) {
            const n = q.shift();
            level.push(n.val);
            if (n.left) q.push(n.left);
            if (n.right) q.push(n.right);
        }
        res.push(level);
    }
    return res;
};
