// want time n
// entry Emitter.emit
type Handler<P> = (payload: P) => void;
class Emitter<P> {
    private handlers = new Map<string, Set<Handler<P>>>();
    on(name: string, h: Handler<P>) {
        let s = this.handlers.get(name);
        if (!s) this.handlers.set(name, (s = new Set()));
        s.add(h);
        return () => s!.delete(h);
    }
    emit(name: string, p: P): void {
        this.handlers.get(name)?.forEach(h => h(p));
    }
}
