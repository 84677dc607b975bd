// want time n
// want space n
// kind function
var levelOrder = function(root) {
    if (!root) return [];
    const q = [root], res = [];
    while (q.length) {
        const level = [];
        for (let k = q.length; k > 0; k--) {
            const node = q.shift();
            level.push(node.val);
            node.left && q.push(node.left);
            node.right && q.push(node.right);
        }
        res.push(level);
    }
    return res;
};
