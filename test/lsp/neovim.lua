-- Opens a report in Neovim, waits for the server's findings, makes all safe fixes, and prints what came of it.
local file, node, bin = vim.env.REPORT, vim.env.NODE, vim.env.BIN
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'nianbao', cmd = { node, bin, 'lsp' }, root_dir = vim.fn.fnamemodify(file, ':h') })
vim.lsp.buf_attach_client(buffer, client)
local function findings() return vim.diagnostic.get(buffer) end
vim.wait(60000, function() return #findings() > 0 end)
local found = {}
for _, each in ipairs(findings()) do
  local line = vim.api.nvim_buf_get_lines(buffer, each.lnum, each.lnum + 1, false)[1]
  table.insert(found, { code = each.code, words = line:sub(each.col + 1, each.end_col) })
end
local before = #found
local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, range = { start = { line = 0, character = 0 }, ['end'] = { line = 0, character = 0 } }, context = { diagnostics = {}, only = { 'source.fixAll' } } }
local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 60000)
vim.lsp.util.apply_workspace_edit(answer[client].result[1].edit, 'utf-16')
vim.wait(60000, function() return #findings() < before end)
io.stdout:write(vim.fn.json_encode({ found = found, left = #findings() }))
vim.cmd('qall!')
