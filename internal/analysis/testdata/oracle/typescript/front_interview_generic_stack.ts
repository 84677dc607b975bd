// want time 1
// entry Stack.push
interface IStack<T> {
    push(x: T): void;
    pop(): T | undefined;
    readonly size: number;
}
export class Stack<T> implements IStack<T> {
    private items: T[] = [];
    push(x: T): void { this.items.push(x); }
    pop(): T | undefined { return this.items.pop(); }
    get size(): number { return this.items.length; }
}
