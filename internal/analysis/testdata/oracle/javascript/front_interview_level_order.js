// want time n
// want space n
var levelOrder = function(root) {
    const ret = [];
    if (!root) return ret;
    const q = [root];
    while (q.length !== 0) {
        const size = q.length;
        ret.push([]);
        for (let i = 1; i <= size; ++i) {
            const node = q.shift();
            ret[ret.length - 1].push(node.val);
            if (node.left) q.push(node.left);
            if (node.right) q.push(node.right);
        }
    }
    return ret;
};
