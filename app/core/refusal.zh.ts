// Refusals in Chinese: what happened, and what to do next. A code without its words is a type error.
import type { RefusalCode } from './refusal'

export default {
  not_found: {
    title: '没有找到这一页',
    next: '地址可能有误,或内容已不在您的权限范围内。请返回首页,从菜单进入。',
  },
  not_allowed: { title: '您的角色不能进行此项操作', next: '如确需办理,请联系本县(区)工委办公室。' },
  locked_out: { title: '登录失败次数过多,已暂时锁定', next: '请在 15 分钟后重试,或使用“找回密码”。' },
  too_many: { title: '操作过于频繁', next: '请稍候一分钟再试。' },
  link_expired: { title: '链接已失效', next: '请向发出链接的单位索取新的链接。' },
  already_done: { title: '此项已经办理,无需重复提交', next: '请返回列表查看结果。' },
  stale: { title: '内容已被他人更新', next: '请刷新页面,核对后再提交。' },
  deadline_passed: { title: '已过办理期限', next: '请联系本县(区)工委办公室处理。' },
  visit_in_future: { title: '走访日期不能晚于今天', next: '请更正走访日期。' },
  visit_before_assignment: {
    title: '走访日期不在您联系该单位的期间内',
    next: '请核对日期;如联系关系有误,请联系工委办公室。',
  },
  unit_not_assigned: { title: '您尚未被安排联系该单位', next: '请选择您联系的单位,或请工委办公室先行安排。' },
  wrong_credentials: { title: '账号或密码不正确', next: '请核对后重试,或使用“找回密码”。' },
  request_too_large: { title: '提交的内容过大', next: '请减少内容后重新提交。' },
  file_too_large: { title: '文件超过 10 MB', next: '请删去图片和无关工作表,或分成几个文件上传。' },
  file_unzips_too_large: { title: '文件解压后过大,未予打开', next: '请在表格软件中另存为新文件后上传。' },
  file_not_a_sheet: { title: '这不是可识别的表格文件', next: '请上传 .xlsx、.xls 或 .csv 文件。' },
  file_encrypted: { title: '文件设有密码', next: '请取消密码保护后重新上传。' },
  sheet_empty: { title: '表格中没有数据', next: '请确认第一张工作表有标题行和数据行。' },
  sheet_too_long: { title: '表格超过 50,000 行', next: '请分成几个文件上传。' },
} as const satisfies Record<RefusalCode, { title: string; next: string }>
