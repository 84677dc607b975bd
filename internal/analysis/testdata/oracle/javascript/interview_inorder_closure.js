// want time n
// want space n
/**
 * @param {TreeNode} root
 * @return {number[]}
 */
var inorderTraversal = function(root) {
    const res = [];
    const walk = (node) => {
        if (!node) return;
        walk(node.left);
        res.push(node.val);
        walk(node.right);
    };
    walk(root);
    return res;
};
