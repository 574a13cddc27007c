-- Opens a project in Neovim, asks the language server about it, applies a fix, and writes what came of it as JSON.
-- usage: nvim --headless -u NONE -c 'luafile neovim.lua'     with NODE, SERVER, PROJECT and ANSWER in the environment
local project, answer = vim.env.PROJECT, vim.env.ANSWER
local result = {}

local function finish()
  local file = assert(io.open(answer, 'w'))
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd('qall!')
end

local client = vim.lsp.start_client({
  name = 'crisp-privacy',
  cmd = { vim.env.NODE, vim.env.SERVER, 'lsp', '--stdio' },
  root_dir = project,
  workspace_folders = { { uri = vim.uri_from_fname(project), name = 'project' } },
})

local function opened(path)
  vim.cmd('edit ' .. project .. '/' .. path)
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, client)
  return buffer
end

local function found(buffer)
  local list = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(list, {
      rule = one.code or one.user_data.lsp.code,
      line = one.lnum + 1,
      column = one.col + 1,
      message = one.message,
    })
  end
  return list
end

local login = opened('src/account/login.ts')
result.arrived = vim.wait(30000, function() return #vim.diagnostic.get(login) > 0 end, 50)
result.diagnostics = found(login)

local config = opened('crisp-privacy.config.json')
result.misspelt = vim.wait(30000, function() return #vim.diagnostic.get(config) > 0 end, 50)
for index, line in ipairs(vim.api.nvim_buf_get_lines(config, 0, -1, false)) do
  local column = line:find('"porpose"', 1, true)
  if column then
    local params = {
      textDocument = { uri = vim.uri_from_bufnr(config) },
      range = {
        start = { line = index - 1, character = column - 1 },
        ['end'] = { line = index - 1, character = column },
      },
      context = { diagnostics = {} },
    }
    local answers = vim.lsp.buf_request_sync(config, 'textDocument/codeAction', params, 30000) or {}
    local actions = (answers[client] or {}).result or {}
    result.actions = vim.tbl_map(function(action) return action.title end, actions)
    if actions[1] and actions[1].edit then vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16') end
    break
  end
end
result.config = table.concat(vim.api.nvim_buf_get_lines(config, 0, -1, false), '\n')
finish()
