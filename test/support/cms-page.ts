/** What a page of a government website holds beside the report. */
export interface PageFacts {
  readonly title: string;
  readonly organ: string;
  readonly region: string;
  /** The year in which the report is published. */
  readonly year: number;
}

/** Everything before the report, one piece a line. */
export function pageHead({ title, organ, region, year }: PageFacts): string[] {
  const date = `${String(year)}-01-26`;
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="UTF-8">',
    `<meta name="SiteName" content="${region}人民政府门户网站">`,
    `<meta name="ArticleTitle" content="${title}">`,
    `<meta name="PubDate" content="${date} 09:30">`,
    `<title>${title}_${region}人民政府</title>`,
    '<style>.TRS_Editor p { text-indent: 2em; } td { border: 1px solid #000 }</style>',
    '<script>var siteId = 27; document.write("<p>一、正在加载</p>");</script>',
    '</head>',
    '<body>',
    '<div class="header">',
    `<div class="logo"><a href="/"><img src="/images/logo.png" alt="${region}人民政府"></a></div>`,
    '<div class="top"><a href="/login">登录</a> | <a href="/reg">注册</a> | <a href="/wza">无障碍浏览</a></div>',
    '<ul class="nav">',
    ...['首页', '政务公开', '政务服务', '互动交流', `走进${region}`].map(
      (name) => `<li><a href="/">${name}</a></li>`,
    ),
    '</ul>',
    '</div>',
    '<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/gknb">政府信息公开年报</a></div>',
    '<div class="side">',
    '<h3>政府信息公开</h3>',
    '<ul>',
    ...['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'].map(
      (name) => `<li><a href="/zwgk">${name}</a></li>`,
    ),
    '</ul>',
    '</div>',
    '<div class="main">',
    '<table class="info">',
    `<tr><td>索引号：</td><td>00258/${String(year)}-00017</td><td>信息分类：</td><td>政府信息公开年报</td></tr>`,
    `<tr><td>发布机构：</td><td>${organ}</td><td>发文日期：</td><td>${date}</td></tr>`,
    '</table>',
    `<h1 class="title">${title}</h1>`,
    `<div class="meta"><span>发布时间：${date}</span><span>来源：${organ}</span><span>浏览次数：<i id="hits">152</i></span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>`,
    '<div class="share">分享到：<a class="wx">微信</a><a class="wb">微博</a></div>',
    '<div class="TRS_Editor">',
  ];
}

/** Everything after the report. */
export function pageFoot({ region }: PageFacts): string[] {
  return [
    '</div>',
    '<div class="qr"><img src="/images/qr.png" alt=""><p>扫一扫在手机打开当前页</p></div>',
    '<div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div>',
    '<ul class="more"><li>上一篇：<a href="/1.html">政府信息公开指南</a></li><li>下一篇：没有了</li></ul>',
    '</div>',
    '<div class="footer">',
    '<p><a href="/map">网站地图</a> | <a href="/about">关于我们</a> | <a href="/contact">联系我们</a></p>',
    `<p>主办单位：${region}人民政府办公室　承办单位：${region}大数据中心</p>`,
    '<p>ICP备案号：某ICP备05001234号-1　公安备案号：33032702000001号　网站标识码：3303270001</p>',
    '</div>',
    '<script src="/js/share.js"></script>',
    '</body>',
    '</html>',
  ];
}
