#!/bin/sh
# Finds Chromium and a Chinese font for the tests that look at the report; installs Debian's when root.
set -eu
have_font() { fc-list :lang=zh 2>/dev/null | grep -q .; }
have_browser() { command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; }
if have_browser && have_font; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "安装 chromium 与中文字体…… / installing chromium and a Chinese font…"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null
  exit 0
fi
cat >&2 <<'TEXT'
查看报告的测试需要 chromium 和中文字体。请运行：
The tests that look at the report need chromium and a Chinese font. Run:
    sudo apt-get install chromium fonts-noto-cjk fontconfig
TEXT
exit 1
