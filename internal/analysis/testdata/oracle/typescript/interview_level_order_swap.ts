// want time n
// want space n
class TreeNode {
    val: number;
    left: TreeNode | null;
    right: TreeNode | null;
    constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null) {
        this.val = val ?? 0;
        this.left = left ?? null;
        this.right = right ?? null;
    }
}

function levelOrder(root: TreeNode | null): number[][] {
    const out: number[][] = [];
    let level: TreeNode[] = root ? [root] : [];
    while (level.length > 0) {
        const next: TreeNode[] = [];
        const vals: number[] = [];
        for (const node of level) {
            vals.push(node.val);
            if (node.left) next.push(node.left);
            if (node.right) next.push(node.right);
        }
        out.push(vals);
        level = next;
    }
    return out;
}
