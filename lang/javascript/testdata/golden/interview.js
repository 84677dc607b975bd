/**
 * @param {number[]} nums
 * @param {number} target
 * @return {number[]}
 */
var twoSum = function(nums, target) {
    const seen = new Map();
    for (let i = 0; i < nums.length; i++) {
        const rest = target - nums[i];
        if (seen.has(rest)) return [seen.get(rest), i];
        seen.set(nums[i], i);
    }
    return [];
};

/**
 * @param {TreeNode} root
 * @return {number[][]}
 */
const levelOrder = (root) => {
    if (!root) return [];
    const out = [], queue = [root];
    while (queue.length) {
        const size = queue.length, level = [];
        for (let i = 0; i < size; i++) {
            const node = queue.shift();
            level.push(node.val);
            node.left && queue.push(node.left);
            node.right && queue.push(node.right);
        }
        out.push(level);
    }
    return out;
};

function permute(nums) {
    const res = [], used = Array(nums.length).fill(false);
    const go = (path) => {
        if (path.length === nums.length) {
            res.push([...path]);
            return;
        }
        for (let i = 0; i < nums.length; i++) {
            if (used[i]) continue;
            used[i] = true;
            path.push(nums[i]);
            go(path);
            path.pop();
            used[i] = false;
        }
    };
    go([]);
    return res;
}

class MinStack {
    constructor() {
        this.items = [];
    }
    push(x) {
        const min = this.items.length ? Math.min(x, this.items[this.items.length - 1].min) : x;
        this.items.push({ x, min });
    }
    getMin() { return this.items[this.items.length - 1].min; }
}

var LRU = function(capacity) { this.capacity = capacity; this.map = new Map(); };
LRU.prototype.get = function(key) {
    if (!this.map.has(key)) return -1;
    const v = this.map.get(key);
    this.map.delete(key);
    this.map.set(key, v);
    return v;
};
