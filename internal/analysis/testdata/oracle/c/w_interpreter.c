// want time n
typedef enum { PUSH, ADD, MUL, HALT } Op;
typedef struct { Op op; int arg; } Ins;
int run(const Ins *code, int n) {
    int st[256], sp = 0;
    for (int pc = 0; pc < n; pc++) {
        const Ins *in = &code[pc];
        switch (in->op) {
            case PUSH: st[sp++] = in->arg; break;
            case ADD: sp--; st[sp - 1] += st[sp]; break;
            case MUL: sp--; st[sp - 1] *= st[sp]; break;
            case HALT: return st[sp - 1];
        }
    }
    return st[0];
}
