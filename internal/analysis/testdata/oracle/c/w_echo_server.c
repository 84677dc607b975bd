// entry serve
#include <sys/socket.h>
#include <unistd.h>
void serve(int fd) {
    char buf[4096];
    ssize_t n;
    while ((n = recv(fd, buf, sizeof buf, 0)) > 0) send(fd, buf, n, 0);
    close(fd);
}
