/** The one page. @param {number} build how many times the sources have been built again: the page asks whether it is still that many */
export const pageOf = (build) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Playground</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/app.css" />
  </head>
  <body class="theme-light" data-build="${build}">
    <script src="/app.js"></script>
  </body>
</html>
`;
