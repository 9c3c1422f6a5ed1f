#include "page.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <cmath>

namespace careline::cli {
namespace {

constexpr std::string_view style = R"css(
:root{color-scheme:light dark;--ink:#1c2330;--soft:#5a6475;--line:#d5dae2;--back:#fff;--panel:#f5f7fa;
--automate:#1a7f72;--route:#3f74b8;--human:#c2442d;--accent:#3f74b8;--heat:#1f4e8c;--on:#fff;--second:#b06d00;--ideal:#8a94a6;
--bad:#a8321d;--bad-back:#fdeeea;--warn-back:#fdf5e2;--good-back:#e8f5f1;--warn:#7a5200;--good:#0f6257}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ef;--soft:#a2abba;--line:#3a4250;--back:#14181f;--panel:#1d232d;
--automate:#3fb8a6;--route:#76a8e8;--human:#f0795f;--accent:#76a8e8;--heat:#8fc0ff;--on:#10151c;--second:#e5a93c;--ideal:#6d7788;
--bad:#ff9c86;--bad-back:#3a1d18;--warn-back:#332912;--good-back:#15312c;--warn:#f0c870;--good:#7ad7c6}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--back:#fff;--panel:#fff;
--automate:#1a7f72;--route:#3f74b8;--human:#c2442d;--accent:#3f74b8;--heat:#1f4e8c;--on:#fff;--second:#b06d00;--ideal:#777;
--bad:#a8321d;--bad-back:#fff;--warn-back:#fff;--good-back:#fff;--warn:#7a5200;--good:#0f6257}
nav{display:none}figure,tr,.figures>div{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
header,main,footer{max-width:66rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .4rem}
h2{font-size:1.25rem;margin:2.4rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .4rem}
p,li{max-width:46rem}
.facts{color:var(--soft);margin:0;padding:0;list-style:none;overflow-wrap:anywhere}
nav{margin:1rem 0 0}nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:0}
a{color:var(--accent)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.5rem,1fr));gap:.7rem;margin:1rem 0}
.figures>div{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
.figures dt{color:var(--soft);font-size:.85rem}
.figures dd{margin:0}.figures .value{font-size:1.5rem;font-weight:600;line-height:1.3}
.figures .interval,.figures .note{color:var(--soft);font-size:.8rem}
.scroll{overflow-x:auto;max-width:100%}
.scroll:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;margin:.6rem 0 1rem;font-size:.88rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding-bottom:.3rem}
th,td{padding:.28rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--line);color:var(--soft);font-weight:600;vertical-align:bottom}
tbody th{font-weight:500}
.n{text-align:right;white-space:nowrap}
thead th.n{white-space:normal}
code,.code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.92em;overflow-wrap:anywhere}
td.code{min-width:14rem}
.bad{color:var(--bad)}.warn{color:var(--warn)}.good{color:var(--good)}.soft{color:var(--soft)}
.notice{border-left:4px solid currentColor;border-radius:.3rem;padding:.6rem .9rem;margin:1rem 0}
.notice.bad{background:var(--bad-back)}.notice.warn{background:var(--warn-back)}.notice.good{background:var(--good-back)}
.lines{white-space:pre-line}.nowrap{white-space:nowrap}
.i1{padding-left:1.8rem}.i2{padding-left:2.9rem}.i3{padding-left:4rem}
figure{margin:1rem 0 1.4rem}figcaption{color:var(--soft);font-size:.85rem;max-width:46rem}
svg{display:block;width:100%;height:auto;max-width:62rem;min-width:38rem;font:12px system-ui,"Noto Sans","DejaVu Sans",sans-serif}
svg.small{max-width:30rem;min-width:22rem}
svg text{fill:var(--ink)}svg .tick{fill:var(--soft)}svg .name{fill:var(--ink);font-size:12px}
.grid{stroke:var(--line);stroke-width:1}.frame{fill:none;stroke:var(--line)}
.automate{fill:var(--automate)}.route{fill:var(--route)}.human{fill:var(--human)}.accent{fill:var(--accent)}.second{fill:var(--second)}
.heat{fill:var(--heat)}.quiet{fill:var(--ideal)}
.l-automate,.l-route,.l-human,.l-accent,.l-second,.l-ideal{fill:none;stroke-width:2}
.l-automate{stroke:var(--automate)}.l-route{stroke:var(--route)}.l-human{stroke:var(--human)}.l-accent{stroke:var(--accent)}
.l-second{stroke:var(--second)}.l-ideal{stroke:var(--ideal);stroke-width:1.5;stroke-dasharray:5 4}
.band{fill-opacity:.18}.dot{stroke:var(--back);stroke-width:1}
.flag{fill:none;stroke:var(--human);stroke-width:2}
svg text.on{fill:var(--on);font-weight:600}svg text.off{fill:var(--ink)}
details{margin:.6rem 0 1rem}summary{cursor:pointer;color:var(--accent)}
footer{color:var(--soft);font-size:.85rem;padding-top:1rem;padding-bottom:2.5rem}
@media (max-width:40rem){.figures{grid-template-columns:repeat(auto-fill,minmax(8.6rem,1fr))}body{font-size:14px}header,main,footer{padding-left:.9rem;padding-right:.9rem}h1{font-size:1.4rem}}
)css";

std::string digest_of(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::array<char,
             sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)>
      out{};
  sodium_bin2base64(out.data(), out.size(), hash.data(), hash.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  return out.data();
}

std::string class_of(const Cell& cell) {
  std::string out = cell.kind == Cell::Kind::number ? "n"
                    : cell.kind == Cell::Kind::code ? "code"
                                                    : "";
  if (!cell.css.empty()) out += (out.empty() ? "" : " ") + cell.css;
  return out.empty() ? out : " class=\"" + out + "\"";
}

std::string id_attribute(std::string_view id) {
  return id.empty() ? std::string() : fmt::format(" id=\"{}\"", escaped(id));
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string grouped(double whole) {
  std::string digits = fmt::format("{:.0f}", std::abs(whole));
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return (whole < -0.5 ? "-" : "") + digits;
}

std::string percent(double share) {
  const double p = 100 * share;
  return p > 0 && p < 1 ? fmt::format("{:.2f} %", p) : fmt::format("{:.1f} %", p);
}

std::string duration(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", seconds);
  if (seconds < 90 * 60) return fmt::format("{:.1f} min", seconds / 60);
  if (seconds < 48 * 3600) return fmt::format("{:.1f} h", seconds / 3600);
  return fmt::format("{:.1f} d", seconds / 86400);
}

Cell text_cell(std::string_view text, std::string_view css) {
  return {std::string(text), Cell::Kind::text, std::string(css)};
}
Cell number_cell(std::string_view text, std::string_view css) {
  return {std::string(text), Cell::Kind::number, std::string(css)};
}
Cell code_cell(std::string_view text, std::string_view css) {
  return {std::string(text), Cell::Kind::code, std::string(css)};
}

Page::Page(std::string_view title, const std::vector<std::string>& facts) : title_(title) {
  header_ = fmt::format("<h1>{}</h1>\n<ul class=\"facts\">\n", escaped(title));
  for (const std::string& fact : facts) header_ += fmt::format("<li>{}</li>\n", escaped(fact));
  header_ += "</ul>\n";
}

void Page::section(std::string_view id, std::string_view title) {
  if (in_section_) body_ += "</section>\n";
  in_section_ = true;
  body_ += fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n", escaped(id),
                       escaped(title));
  contents_ += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escaped(id), escaped(title));
}

void Page::heading(std::string_view title) {
  body_ += fmt::format("<h3>{}</h3>\n", escaped(title));
}

void Page::paragraph(std::string_view text, std::string_view css) {
  body_ += fmt::format("<p{}>{}</p>\n", css.empty() ? "" : fmt::format(" class=\"{}\"", css),
                       escaped(text));
}

void Page::notice(std::string_view css, std::string_view text, std::string_view id) {
  body_ += fmt::format("<div class=\"notice {}\"{} role=\"note\">{}</div>\n", css, id_attribute(id),
                       escaped(text));
}

void Page::list(const std::vector<std::string>& items) {
  body_ += "<ul>\n";
  for (const std::string& item : items) body_ += fmt::format("<li>{}</li>\n", escaped(item));
  body_ += "</ul>\n";
}

void Page::table(const Table& table) {
  body_ += fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\">\n<table{1}>"
      "<caption>{0}</caption>\n<thead><tr>",
      escaped(table.caption), id_attribute(table.id));
  for (std::size_t i = 0; i < table.head.size(); ++i) {
    const bool number = !table.rows.empty() && i < table.rows.front().size() &&
                        table.rows.front()[i].kind == Cell::Kind::number;
    body_ += fmt::format("<th scope=\"col\"{}>{}</th>", number ? " class=\"n\"" : "",
                         escaped(table.head[i]));
  }
  body_ += "</tr></thead>\n<tbody>\n";
  for (const std::vector<Cell>& row : table.rows) {
    body_ += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      body_ += i == 0 ? fmt::format("<th scope=\"row\"{}>{}</th>", class_of(row[i]),
                                    escaped(row[i].text))
                      : fmt::format("<td{}>{}</td>", class_of(row[i]), escaped(row[i].text));
    }
    body_ += "</tr>\n";
  }
  body_ += "</tbody></table></div>\n";
}

void Page::figures(const std::vector<Figure>& figures) {
  body_ += "<dl class=\"figures\">\n";
  for (const Figure& f : figures) {
    body_ += fmt::format("<div{}><dt>{}</dt><dd class=\"value\">{}</dd>", id_attribute(f.id),
                         escaped(f.name), escaped(f.value));
    if (!f.interval.empty()) {
      body_ += fmt::format("<dd class=\"interval\">{}</dd>", escaped(f.interval));
    }
    if (!f.note.empty()) body_ += fmt::format("<dd class=\"note\">{}</dd>", escaped(f.note));
    body_ += "</div>\n";
  }
  body_ += "</dl>\n";
}

void Page::plot(std::string_view svg, std::string_view caption) {
  body_ += fmt::format(
      "<figure><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\">{1}</div>\n"
      "<figcaption>{0}</figcaption></figure>\n",
      escaped(caption), svg);
}

void Page::open_details(std::string_view summary) {
  body_ += fmt::format("<details><summary>{}</summary>\n", escaped(summary));
}

void Page::close_details() {
  body_ += "</details>\n";
}

std::string Page::finish(std::string_view made_by) const {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'sha256-{0}'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n"
      "<title>{1}</title>\n<style>{2}</style>\n</head>\n<body>\n<header>\n{3}"
      "<nav aria-label=\"Contents\"><ul>\n{4}</ul></nav>\n</header>\n<main>\n{5}{6}</main>\n"
      "<footer>Made by <code>{7}</code>. This page holds labels and numbers only, and asks nothing "
      "of any network.</footer>\n</body>\n</html>\n",
      digest_of(style), escaped(title_), style, header_, contents_, body_,
      in_section_ ? "</section>\n" : "", escaped(made_by));
}

}  // namespace careline::cli
